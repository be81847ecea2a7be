/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LookupService } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { webAddressOf } from '../RequirementDetails/webAddressOf';
import { InALine } from './InALine';
import { OutsideLink } from './OutsideLink';

/** How the owner of a service is reached, as they say themselves. */
export function TeamContacts(props: { service: LookupService }) {
  const { t } = useTexts();
  const { contacts = [] } = props.service;
  if (contacts.length === 0) {
    return null;
  }
  return (
    <InALine
      parts={[
        t('lookup.who.contact'),
        ...contacts.map(({ type, value }) => (
          <Contact key={`${type} ${value}`} type={type} value={value} />
        )),
      ]}
    />
  );
}

function Contact(props: { type: string; value: string }) {
  const { type, value } = props;
  if (webAddressOf(value)) {
    return <OutsideLink url={value}>{type}</OutsideLink>;
  }
  return /^[^\s@?]+@[^\s@?]+$/.test(value) ? (
    <a href={`mailto:${value}`}>{value}</a>
  ) : (
    <>
      {type} {value}
    </>
  );
}
