/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What can be looked up.
 *
 * @public
 */
export type LookupSubjectType =
  | 'monitor'
  | 'slo'
  | 'incident'
  | 'synthetic'
  | 'service'
  | 'journey';

/**
 * One reading of a text that is looked up.
 *
 * @public
 */
export type LookupClue =
  | {
      /** Something in a source, named beyond doubt. */
      type: 'reference';
      /** What it is. */
      subjectType: LookupSubjectType;
      /** Its id there; of a service its name. */
      id: string;
      /** The name of the source, where that is said. */
      source?: string;
      /** Whether an address said so, or the text. */
      via: 'url' | 'text';
    }
  | {
      /** An entity in the catalog. */
      type: 'entity';
      /** Full and in lower case; it need not exist. */
      entityRef: string;
    }
  | {
      /** Something that looks like the id of anything. */
      type: 'id';
      /** As written, without `#`. */
      id: string;
    }
  | {
      /** A tag. */
      type: 'tag';
      /** Normalised, as `normalizeTag` does. */
      tag: string;
    }
  | {
      /** What may be the name of anything, such as the title of an alert. */
      type: 'name';
      /** As written, without what alerts add to it. */
      name: string;
    }
  | {
      /** The words that are left, where nothing else leads anywhere. */
      type: 'words';
      /** As `nameKey` spells them, each once. */
      words: string[];
    };
