/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * Columns of every table that holds a copy of items of a source, as in the first
 * migration: a migration never changes, so neither does what it shares.
 *
 * @param {import('knex').Knex.CreateTableBuilder} table
 */
function addCopyColumns(table) {
  table.text('source').notNullable().comment('The name of the source');
  table
    .text('content')
    .notNullable()
    .comment('The item as JSON, without what is personal');
  table.text('hash').notNullable().comment('Changes with the content only');
  table
    .integer('generation')
    .notNullable()
    .comment('The generation in which the content last changed');
  table.text('first_seen_at').notNullable();
  table.text('changed_at').notNullable();
  table
    .text('fetched_at')
    .nullable()
    .comment(
      'When the item was last read; null while that is when all were (sync_state.enumerated_at)',
    );
  table
    .text('skipped_because')
    .nullable()
    .comment('Why the newest answer could not be read');
  table
    .text('missing_since')
    .nullable()
    .comment('When a complete run first did not find the item');
  table.integer('missing_runs').notNullable().defaultTo(0);
  table
    .text('removed_at')
    .nullable()
    .comment('Set when two complete runs did not find the item');
}

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('monitor', table => {
    table.comment('Monitors with their options and states');
    addCopyColumns(table);
    table.text('monitor_id').notNullable();
    table.text('name').notNullable();
    table.text('state').notNullable();
    table
      .text('slo_id')
      .nullable()
      .comment('The SLO that an SLO alert watches');
    table.primary(['source', 'monitor_id']);
    table.index(['source', 'slo_id'], 'monitor_slo_idx');
  });

  await knex.schema.createTable('slo_correction', table => {
    table.comment('Times that do not count towards SLOs');
    addCopyColumns(table);
    table.text('correction_id').notNullable();
    table.text('slo_id').nullable().comment('Null where a query names several');
    table.text('starts_at').notNullable();
    table.text('ends_at').nullable();
    table.primary(['source', 'correction_id']);
    table.index(['source', 'slo_id'], 'slo_correction_slo_idx');
  });

  await knex.schema.createTable('synthetic_test', table => {
    table.comment('Synthetic tests, without what they send');
    addCopyColumns(table);
    table.text('test_id').notNullable();
    table.text('status').notNullable();
    table.text('monitor_id').nullable();
    table.primary(['source', 'test_id']);
    table.index(['source', 'monitor_id'], 'synthetic_test_monitor_idx');
  });

  await knex.schema.createTable('incident', table => {
    table.comment('Incidents as they were declared');
    addCopyColumns(table);
    table.text('incident_id').notNullable();
    table.text('state').notNullable();
    table.text('severity').notNullable();
    table.text('began_at').nullable();
    table.primary(['source', 'incident_id']);
    table.index(['source', 'began_at'], 'incident_began_idx');
  });

  await knex.schema.createTable('service_definition', table => {
    table.comment('What services say of themselves in the source');
    addCopyColumns(table);
    table.text('service_id').notNullable();
    table.text('name').notNullable();
    table.text('team').nullable();
    table.primary(['source', 'service_id']);
    table.index(['source', 'name'], 'service_definition_name_idx');
  });

  await knex.schema.createTable('service_telemetry', table => {
    table.comment('What the telemetry of services says of the last day');
    addCopyColumns(table);
    table.text('telemetry_id').notNullable();
    table.text('service').notNullable();
    table.text('environment').notNullable();
    table.primary(['source', 'telemetry_id']);
    table.index(['source', 'service'], 'service_telemetry_service_idx');
  });

  await knex.schema.createTable('alert_transition', table => {
    table.comment('Changes of state of monitors, as far back as is kept');
    table.text('source').notNullable();
    table.text('transition_id').notNullable();
    table.text('monitor_id').notNullable();
    table.text('group').notNullable();
    table.text('at').notNullable();
    table.text('content').notNullable().comment('JSON');
    table.primary(['source', 'transition_id']);
    table.index(
      ['source', 'monitor_id', 'group'],
      'alert_transition_group_idx',
    );
    table.index(['source', 'at'], 'alert_transition_at_idx');
  });

  await knex.schema.createTable('alert_episode', table => {
    table.comment(
      'Alerts from trigger to recovery, paired from the transitions',
    );
    table.text('source').notNullable();
    table.text('episode_id').notNullable();
    table.text('monitor_id').notNullable();
    table.text('group').notNullable();
    table.text('severity').notNullable();
    table.text('started_at').notNullable();
    table.text('ended_at').nullable().comment('Null while it lasts');
    table.primary(['source', 'episode_id']);
    table.index(
      ['source', 'monitor_id', 'started_at'],
      'alert_episode_monitor_idx',
    );
    table.index(['source', 'started_at'], 'alert_episode_started_idx');
  });

  await knex.schema.createTable('slo_daily', table => {
    table.comment('One status of each SLO and timeframe for each day: trends');
    table.text('source').notNullable();
    table.text('slo_id').notNullable();
    table.text('timeframe').notNullable();
    table.text('day').notNullable().comment('YYYY-MM-DD, UTC');
    table.text('state').notNullable();
    table.double('target_percent').nullable();
    table.double('sli_percent').nullable();
    table.double('budget_remaining_percent').nullable();
    table.primary(['source', 'slo_id', 'timeframe', 'day']);
    table.index(['day'], 'slo_daily_day_idx');
  });

  for (const name of ['slo', 'slo_status']) {
    await knex.schema.alterTable(name, table => {
      table
        .text('modified_at')
        .nullable()
        .comment('When the definition last changed, as its source says here');
    });
  }
  await knex.schema.alterTable('sync_run', table => {
    table
      .text('missing_scope')
      .nullable()
      .comment('What the credentials lack for this kind');
    table
      .integer('waited_ms')
      .notNullable()
      .defaultTo(0)
      .comment('How long requests were held back');
    table.text('quota').nullable().comment('What was left of the limits; JSON');
  });
  await knex.schema.alterTable('sync_state', table => {
    table
      .text('read_until')
      .nullable()
      .comment('Up to when a kind that is read by time was read');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('sync_state', table => {
    table.dropColumn('read_until');
  });
  await knex.schema.alterTable('sync_run', table => {
    table.dropColumns('missing_scope', 'waited_ms', 'quota');
  });
  for (const name of ['slo', 'slo_status']) {
    await knex.schema.alterTable(name, table => {
      table.dropColumn('modified_at');
    });
  }
  for (const table of [
    'slo_daily',
    'alert_episode',
    'alert_transition',
    'service_telemetry',
    'service_definition',
    'incident',
    'synthetic_test',
    'slo_correction',
    'monitor',
  ]) {
    await knex.schema.dropTable(table);
  }
};
