/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { ScorecardFilter } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiDownloadLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { cujApiRef } from '../../api/cujApiRef';
import { statusOf } from '../../api/statusOf';
import { useTexts } from '../../hooks/useTexts';
import { saveFile } from './saveFile';

const layouts = ['matrix', 'list'] as const;

/** Saves all pages of what the filters leave as a file. */
export function ExportButton(props: { query: ScorecardFilter }) {
  const { t } = useTexts();
  const cujApi = useApi(cujApiRef);
  const toastApi = useApi(toastApiRef);
  const [isPending, setIsPending] = useState(false);

  const save = async (layout: (typeof layouts)[number]) => {
    setIsPending(true);
    try {
      const file = await cujApi.exportScorecards({ ...props.query, layout });
      saveFile(file, `scorecards-${DateTime.utc().toISODate()}.csv`);
    } catch (error) {
      toastApi.post({
        status: 'danger',
        title: t('scorecards.export.failed'),
        description:
          statusOf(error) === 403
            ? t('scorecards.notAllowed')
            : error instanceof Error && error.message,
      });
    } finally {
      setIsPending(false);
    }
  };
  return (
    <MenuTrigger>
      <Button
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={isPending}
      >
        {t('scorecards.export.button')}
      </Button>
      <Menu>
        {layouts.map(layout => (
          <MenuItem key={layout} id={layout} onAction={() => save(layout)}>
            {t(`scorecards.export.${layout}`)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
