/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SearchBar, SearchResult } from '@backstage/plugin-search-react';
import {
  LookupSearch,
  SloSearchResultListItem,
} from '@cuj-slo/backstage-plugin-cuj';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Divider from '@material-ui/core/Divider';
import IconButton from '@material-ui/core/IconButton';
import CloseIcon from '@material-ui/icons/Close';
import { useRef } from 'react';
import { useNavigate } from 'react-router-dom';

/** What the search of the portal shows, with the lookup of alerts before all results. */
export function SearchModalContent(props: { onClose: () => void }) {
  const { onClose } = props;
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <DialogTitle disableTypography>
        <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
          <SearchBar
            // Whoever opens the search wants to type.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            ref={input}
            onSubmit={() =>
              navigate(
                `/search?${new URLSearchParams({
                  query: input.current?.value ?? '',
                })}`,
              )
            }
          />
          <IconButton aria-label="Close" onClick={onClose}>
            <CloseIcon />
          </IconButton>
        </div>
      </DialogTitle>
      <DialogContent>
        <LookupSearch onOpen={onClose} />
        <Divider />
        <SearchResult>
          <SloSearchResultListItem />
        </SearchResult>
      </DialogContent>
    </>
  );
}
