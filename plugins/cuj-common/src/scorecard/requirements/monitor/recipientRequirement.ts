/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MonitorFact } from '../../facts/MonitorFact';
import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { textsOf } from '../itemsOf';
import { ItemVerdict } from '../judgeItems';
import { judgeMonitors } from './judgeMonitors';

const id = 'recipient';

/**
 * A monitor notifies somebody.
 *
 * @public
 */
export const recipientRequirement: Requirement = {
  id,
  version: 2,
  title: 'Recipient',
  why: 'A monitor that tells nobody only looks like supervision.',
  passes:
    'The message of the monitor names somebody, or a notification rule does, and it is no draft.',
  level: 2,
  subject: 'monitor',
  facts: requireFacts({
    id,
    needs: ['monitors'],
    reads: [],
    oneDecides: 'fail',
    evaluate: ({ facts }) =>
      judgeMonitors({
        id,
        monitors: facts.monitors,
        judge,
        remediation: {
          text: 'Name a channel or an on-call team in the message of the monitor.',
          example:
            'message = "Runs fail for {{service.name}}. @slack-your-team @pagerduty-your-service"',
        },
      }),
  }),
};

function judge({ monitor, hasNotificationRule }: MonitorFact): ItemVerdict {
  if (monitor.isDraft) {
    return {
      verdict: 'fail',
      code: 'draft',
      message: 'It is a draft, which notifies nobody.',
    };
  }
  const isNamed = textsOf(monitor.recipients).some(one => one.trim() !== '');
  if (isNamed || hasNotificationRule === true) {
    return {
      verdict: 'pass',
      code: isNamed ? 'message' : 'rule',
      message: isNamed
        ? 'Its message notifies somebody.'
        : 'A notification rule notifies somebody.',
    };
  }
  return hasNotificationRule === false
    ? {
        verdict: 'fail',
        code: 'nobody',
        message: 'Neither its message nor a notification rule names anybody.',
      }
    : {
        verdict: 'unknown',
        code: 'rules',
        message:
          'Its message names nobody, and whether a notification rule applies is not known.',
      };
}
