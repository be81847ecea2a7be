/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What begins with a dollar sign and is the name itself: the operations of OData and
 * FHIR. Elsewhere, `$id` is a parameter.
 */
export const dollarOperations: ReadonlySet<string> = new Set([
  // OData 4.01, part 2
  ...[
    'all',
    'apply',
    'batch',
    'count',
    'crossjoin',
    'each',
    'entity',
    'filter',
  ],
  ...['links', 'metadata', 'query', 'ref', 'search', 'value'],
  // FHIR R4 and R5
  ...['add', 'apply-defaults', 'binary-access-read', 'binary-access-write'],
  ...[
    'care-gaps',
    'closure',
    'compose',
    'conforms',
    'convert',
    'data-requirements',
  ],
  ...[
    'diff',
    'document',
    'evaluate',
    'evaluate-measure',
    'everything',
    'expand',
  ],
  ...[
    'export',
    'find',
    'find-matches',
    'graph',
    'graphql',
    'implements',
    'import',
  ],
  ...['lastn', 'lookup', 'match', 'merge', 'meta', 'meta-add', 'meta-delete'],
  ...[
    'populate',
    'populatehtml',
    'populatelink',
    'preferred-id',
    'process-message',
  ],
  ...[
    'purge',
    'questionnaire',
    'reindex',
    'remove',
    'snapshot',
    'stats',
    'status',
  ],
  ...['submit', 'submit-data', 'subset', 'subsumes', 'transform', 'translate'],
  ...['validate', 'validate-code', 'versions'],
]);
