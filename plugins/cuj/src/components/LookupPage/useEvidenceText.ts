/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LookupEvidence } from '@cuj-slo/backstage-plugin-cuj-common';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { serviceTitleOf } from './serviceTitleOf';

/** Says in a sentence what speaks for or against a cause. */
export function useEvidenceText(): (evidence: LookupEvidence) => string {
  const { t } = useTexts();
  const language = useLanguage();
  const duration = (seconds: number = 0) =>
    formatSeconds(Math.abs(seconds), language);
  const number = (value: number = 0) =>
    value.toLocaleString(language, { maximumFractionDigits: 1 });

  return one => {
    switch (one.kind) {
      case 'no-failing-dependency': {
        if (!one.dependencies) {
          return t('lookup.cause.evidence.needsNothing');
        }
        const none = t('lookup.cause.evidence.noFailing', {
          count: one.dependencies,
        });
        return one.unmonitored
          ? `${none} ${t('lookup.cause.evidence.unmonitored', {
              count: one.unmonitored,
            })}`
          : none;
      }
      case 'explains':
        return one.of
          ? t('lookup.cause.evidence.explains', {
              count: one.of,
              services: number(one.services),
            })
          : t('lookup.cause.evidence.alone');
      case 'started-first':
        return one.leadSeconds
          ? t('lookup.cause.evidence.startedFirst', {
              duration: duration(one.leadSeconds),
            })
          : t('lookup.cause.evidence.startedTogether');
      case 'noticed-late':
        return t('lookup.cause.evidence.noticedLate', {
          late: duration(one.lateSeconds),
          tolerance: duration(one.toleranceSeconds),
        });
      case 'co-fires-often': {
        const lag = one.medianLagSeconds ?? 0;
        return t(
          lag < 0
            ? 'lookup.cause.evidence.coFiresEarlier'
            : 'lookup.cause.evidence.coFires',
          {
            service: serviceTitleOf(one.service ?? ''),
            support: number(one.support),
            lag: duration(lag),
            lift: number(one.lift),
          },
        );
      }
      case 'followed-before':
        return t('lookup.cause.evidence.followedBefore', {
          count: one.of ?? 0,
          followed: number(one.followed),
        });
      case 'alerts-often':
        return t('lookup.cause.evidence.alertsOften', {
          perDay: number(one.perDay),
        });
      default:
        return t('lookup.cause.evidence.notMonitored', {
          count: one.callers ?? 0,
        });
    }
  };
}
