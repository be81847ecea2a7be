/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { VisuallyHidden } from '@backstage/ui';
import { Lookup } from '@cuj-slo/backstage-plugin-cuj-common';
import { AnswerState } from '../../hooks/useAnswer';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from '../CardContent/AnswerContent';
import { CandidateList } from './CandidateList';
import { FoundAnswer } from './FoundAnswer';
import { LookupBox } from './LookupBox';
import styles from './LookupPage.module.css';
import { LookupHints } from './LookupHints';
import { NothingFound } from './NothingFound';
import { SourceAges } from './SourceAges';
import { useAnnouncement } from './useAnnouncement';
import { arrowKeyScope } from './useArrowKeys';
import { useLookup } from './useLookup';
import { useLookupAddress } from './useLookupAddress';

/** One box, and below it all that is known of what stands in it. */
export function LookupContent() {
  const { query, lookUp } = useLookupAddress();
  return (
    <div className={styles.page} {...arrowKeyScope}>
      <LookupBox query={query} onLookUp={lookUp} />
      {query ? <Answer key={query} query={query} /> : <LookupHints />}
    </div>
  );
}

function Answer(props: { query: string }) {
  const { t } = useTexts();
  const state = useLookup(props.query);
  const announcement = useAnnouncement(state.answer);
  return (
    <>
      {/* There before it says something: else nobody hears it. */}
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
      <AnswerContent state={state} notAllowed={t('lookup.notAllowed')}>
        {lookup => <Outcome lookup={lookup} state={state} />}
      </AnswerContent>
    </>
  );
}

function Outcome(props: { lookup: Lookup; state: AnswerState<Lookup> }) {
  const { lookup } = props;
  const { subject } = lookup;
  if (lookup.outcome === 'found' && subject) {
    return <FoundAnswer lookup={lookup} subject={subject} />;
  }
  return (
    <>
      <SourceAges sources={lookup.sources} />
      {lookup.outcome === 'ambiguous' ? (
        <CandidateList lookup={lookup} />
      ) : (
        <NothingFound lookup={lookup} />
      )}
    </>
  );
}
