/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ServiceDefinition } from '../../../services/ServiceDefinition';
import { isPlaceholder } from '../../placeholders';
import { Requirement, RequirementEvidence } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { fieldsOf, itemsOf, textOf } from '../itemsOf';
import { findContacts, isChatOrEmail } from './findContacts';
import { isEverRead } from './isEverRead';

const ofDefinitions = requireFacts({
  id: 'contacts',
  needs: ['serviceDefinitions'],
  evaluate({ facts, settings }) {
    const evidence = itemsOf(facts.serviceDefinitions).flatMap(
      ({ id, contacts }): RequirementEvidence[] =>
        itemsOf(contacts as ServiceDefinition['contacts'])
          .filter(
            ({ type, contact }) =>
              !isPlaceholder(textOf(contact), settings.placeholders) &&
              isChatOrEmail(textOf(type), textOf(contact), settings),
          )
          .map(({ type, contact }) => ({
            path: `service definition ${textOf(id)}: ${textOf(type)}`,
            value: textOf(contact),
          })),
    );
    return evidence.length > 0
      ? {
          verdict: 'pass',
          code: 'contacts.defined',
          message: 'The service definition names a contact.',
          evidence,
        }
      : {
          verdict: 'not_applicable',
          code: 'contacts.undefined',
          message: 'No service definition names a contact.',
          evidence,
        };
  },
});

const ofOwner = requireFacts({
  id: 'contacts',
  needs: ['owner'],
  evaluate({ facts, settings }) {
    const { entityRef, contacts } = fieldsOf(facts.owner);
    const evidence = itemsOf(contacts as Array<Record<string, unknown>>)
      .filter(
        ({ value }) => !isPlaceholder(textOf(value), settings.placeholders),
      )
      .map(({ path, value }) => ({
        path: `owner: ${textOf(path)}`,
        value: textOf(value),
        ...(typeof entityRef === 'string' && { entityRef }),
      }));
    return evidence.length > 0
      ? {
          verdict: 'pass',
          code: 'contacts.owner',
          message: 'The owner names a contact.',
          evidence,
        }
      : {
          verdict: 'fail',
          code: 'contacts.missing',
          message: 'Neither the service nor its owner says where to write to.',
          evidence,
          remediation: {
            text: 'Name a chat channel in the links of the service or its owner, or an e-mail address in the profile of the owner.',
            example: [
              'metadata:',
              '  links:',
              '    - url: https://your-company.slack.com/archives/YOUR_CHANNEL_ID',
              '      title: Chat',
              '      type: slack',
            ].join('\n'),
          },
        };
  },
});

/**
 * There is a way to write to the owner.
 *
 * @remarks
 * It has no part that the entity's own text decides: the owner's profile may have what
 * the entity lacks, so that the text alone is never a failure; and a contact in the
 * text alone is no reason to hold a level whose other requirements nobody looked at.
 *
 * @public
 */
export const contactsRequirement: Requirement = {
  id: 'contacts',
  version: 2,
  title: 'Contacts',
  why: 'Whoever sees that something is wrong has to know where to say so.',
  passes:
    'The entity, its owner or its service definition names a chat channel or an e-mail address.',
  level: 2,
  subject: 'service',
  facts: {
    needs: [],
    uses: ['owner', 'serviceDefinitions'],
    reads: [
      (entity, settings) =>
        findContacts(entity, settings).map(({ value }) => value),
    ],
    evaluate(context, all) {
      const stated = findContacts(context.entity, context.settings);
      if (stated.length > 0) {
        return {
          verdict: 'pass',
          code: 'contacts.stated',
          message: 'The entity names a contact.',
          evidence: stated,
        };
      }
      const defined = ofDefinitions.evaluate(context, all);
      if (defined.verdict === 'pass') {
        return defined;
      }
      const owned = ofOwner.evaluate(context, all);
      // What was there when the definitions were last read may still be.
      return owned.verdict === 'fail' &&
        isEverRead(all.serviceDefinitions) &&
        defined.verdict === 'unknown'
        ? defined
        : owned;
    },
  },
};
