/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * One thing that a service claims to be responsible for.
 *
 * @public
 */
export type BoundaryClaim =
  | {
      /** An endpoint of HTTP, or a method of a remote procedure call, which is one. */
      type: 'endpoint';
      /** As written, without what is wrapped around it. */
      text: string;
      /** In capitals; undefined where the claim is for any method. */
      methods?: string[];
      /** In small letters; undefined where the claim is for any host. */
      host?: string;
      /** As written. */
      path: string;
    }
  | {
      /** Where messages go: a topic, queue, stream or event. */
      type: 'topic';
      /** As written, without what is wrapped around it. */
      text: string;
      /** What is written before the name, in small letters: `kafka`, `queue`. */
      system: string;
      /** As written. */
      name: string;
    }
  | {
      /** An operation of GraphQL. */
      type: 'operation';
      /** As written, without what is wrapped around it. */
      text: string;
      /** Of which type its field is. */
      operation: 'query' | 'mutation' | 'subscription';
      /** The field, as written. */
      name: string;
    }
  | {
      /** What has only a name. */
      type: 'capability';
      /** As written, without what is wrapped around it. */
      text: string;
    };
