/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * How the names and tags of an organisation's SLOs and monitors say what they
 * belong to.
 *
 * @public
 */
export interface CujConventions {
  /**
   * The form of an SLO's name, with the placeholders `[service]`, `[journey]`
   * and `[env]`.
   */
  sloName: string;
  /**
   * The form of a monitor's name, with the placeholders `[service]`, `[metric]`,
   * `[what it does]` and `[env]`.
   */
  monitorName: string;
  /** Keys of the tags that name the service of an SLO. */
  serviceTagKeys: string[];
  /** Keys of the tags that name the journey of an SLO. */
  journeyTagKeys: string[];
  /** Keys of the tags that name the environment of an SLO. */
  environmentTagKeys: string[];
  /** Keys of the tags that name the team that owns an SLO or monitor. */
  teamTagKeys: string[];
  /**
   * What the names of Groups may begin with that the names of their teams in the
   * sources lack: with `team-`, the tag `team:web` means the Group `team-web`.
   */
  teamPrefixes: string[];
  /** Keys of the tags that say what an SLO measures, such as availability or latency. */
  sloTypeTagKeys: string[];
  /** Keys of the tags that say what a monitor watches, such as availability or latency. */
  monitorTypeTagKeys: string[];
  /**
   * Keys that the tags of every SLO have to hold. One that is also in a list of
   * keys above is there where any of that list is.
   */
  requiredSloTags: string[];
  /** Keys that the tags of every monitor have to hold, likewise. */
  requiredMonitorTags: string[];
  /** Which environments there are, by the values of their tags. */
  environments: {
    /** Those that journeys count. */
    production: string[];
    /** Further ones that a name may end with. */
    other: string[];
  };
}

/**
 * The conventions of an organisation that has configured none.
 *
 * @public
 */
export const defaultConventions: CujConventions = {
  sloName: 'cuj_slo_[service]_[journey]_[env]',
  monitorName: '[service]_[metric]_[what it does]_[env]',
  serviceTagKeys: ['service'],
  journeyTagKeys: ['journey', 'cuj'],
  environmentTagKeys: ['env'],
  teamTagKeys: ['team'],
  teamPrefixes: ['team-'],
  sloTypeTagKeys: ['slo_type'],
  monitorTypeTagKeys: ['monitor_type'],
  requiredSloTags: ['env', 'service', 'slo_type'],
  requiredMonitorTags: ['team', 'service', 'env', 'monitor_type'],
  environments: {
    production: ['prod', 'production'],
    other: [
      'canary',
      'dev',
      'development',
      'integration',
      'perf',
      'preprod',
      'qa',
      'sandbox',
      'stage',
      'staging',
      'test',
      'uat',
    ],
  },
};
