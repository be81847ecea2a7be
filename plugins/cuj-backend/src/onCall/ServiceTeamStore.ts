/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** A team that a service definition of a source names as its owner. */
export interface ServiceTeam {
  source: string;
  /** The handle of the team. */
  team: string;
}

/** Reads what sources say of the owners of services. */
export interface ServiceTeamStore {
  /**
   * The teams of what has this name in the sources' own catalogs: those of services
   * first, then those of anything else.
   */
  findTeams(options: {
    name: string;
    sources: string[];
  }): Promise<ServiceTeam[]>;
}
