/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DeclaredIncident } from '../organisation/DeclaredIncident';
import { SeededRandom } from '../organisation/SeededRandom';
import { WireItem } from './createRoute';
import { isoWithMicroseconds } from './iso';

const random = new SeededRandom('users');

/** How far people have got with an incident. */
export function incidentStateOf(
  incident: DeclaredIncident,
  now: number,
): 'active' | 'stable' | 'resolved' {
  if (incident.resolvedAt !== undefined && incident.resolvedAt <= now) {
    return 'resolved';
  }
  return incident.stableAt !== undefined && incident.stableAt <= now
    ? 'stable'
    : 'active';
}

/**
 * An incident as Datadog shows it. What is not known yet is null in some places, and
 * 0 in others.
 *
 * @param now - seconds since 1970
 */
export function toIncident(incident: DeclaredIncident, now: number): WireItem {
  const state = incidentStateOf(incident, now);
  const impact = incident.customerImpact;
  const impactEnd = impact && impact.end <= now ? impact.end : undefined;
  const modified = Math.max(
    incident.declaredAt,
    ...[incident.stableAt, incident.resolvedAt].filter(
      (time): time is number => time !== undefined && time <= now,
    ),
  );
  const user = {
    data: { type: 'users', id: random.uuid('on call') },
  };
  const iso = (time: number | undefined) =>
    time === undefined ? null : isoWithMicroseconds(time);

  return {
    type: 'incidents',
    id: incident.id,
    attributes: {
      public_id: incident.publicId,
      incident_type_uuid: random.uuid('incident type'),
      title: incident.title,
      resolved: state === 'resolved' ? iso(incident.resolvedAt) : null,
      customer_impact_scope: impact?.scope ?? null,
      customer_impact_start: iso(impact?.start),
      customer_impact_end: iso(impactEnd),
      customer_impacted: impact !== undefined,
      notification_handles: null,
      last_modified_by_uuid: user.data.id,
      created: iso(incident.declaredAt),
      modified: iso(modified),
      detected: iso(incident.detectedAt),
      created_by_uuid: user.data.id,
      creation_idempotency_key: null,
      customer_impact_duration:
        impact && impactEnd !== undefined ? impactEnd - impact.start : 0,
      // Unset is not null, but 0.
      time_to_detect: impact ? incident.detectedAt - impact.start : 0,
      time_to_repair:
        impactEnd !== undefined ? impactEnd - incident.detectedAt : 0,
      time_to_internal_response: impact
        ? incident.declaredAt - incident.detectedAt
        : 0,
      time_to_resolve:
        impact && state === 'resolved' && incident.resolvedAt !== undefined
          ? incident.resolvedAt - incident.declaredAt
          : 0,
      archived: null,
      is_test: incident.isTest,
      declared: iso(incident.declaredAt),
      declared_by_uuid: user.data.id,
      fields: {
        state: { type: 'dropdown', value: state },
        severity: { type: 'dropdown', value: incident.severity },
        summary: { type: 'textbox', value: null },
        detection_method: {
          type: 'dropdown',
          value: incident.detectionMethod,
        },
        root_cause: { type: 'textbox', value: incident.rootCause },
        services: { type: 'autocomplete', value: incident.services },
        teams: { type: 'autocomplete', value: incident.teams },
        slug: { type: 'textbox', value: `IR-${incident.publicId}` },
      },
      field_analytics: null,
      severity: incident.severity,
      state,
      non_datadog_creator: null,
      visibility: 'organization',
      case_id: null,
    },
    relationships: {
      created_by_user: user,
      last_modified_by_user: user,
      commander_user: { data: null },
      declared_by_user: user,
      user_defined_fields: {
        data: ['state', 'severity', 'services', 'teams'].map(field => ({
          type: 'user_defined_field',
          id: random.uuid(field),
        })),
      },
      integrations: { data: [] },
      attachments: { data: [] },
      responders: { data: [] },
      impacts: { data: [] },
    },
  };
}
