/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardResult } from '../../api/ScorecardResult';
import { RequirementItem } from './RequirementItem';
import styles from './ScorecardCard.module.css';

/** The verdicts on some requirements, one below the other. */
export function ResultList(props: {
  results: ScorecardResult[];
  isOutdated: boolean;
}) {
  const { results, isOutdated } = props;
  return results.length > 0 ? (
    <ul className={styles.list}>
      {results.map(result => (
        <RequirementItem
          key={result.requirementId}
          result={result}
          isOutdated={isOutdated}
        />
      ))}
    </ul>
  ) : null;
}
