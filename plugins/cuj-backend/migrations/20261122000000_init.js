/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * Columns of every table that holds a copy of items of a source.
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
  await knex.schema.createTable('slo', table => {
    table.comment('Definitions of SLOs');
    addCopyColumns(table);
    table.text('slo_id').notNullable();
    table.text('name').notNullable();
    table.primary(['source', 'slo_id']);
  });

  await knex.schema.createTable('slo_status', table => {
    table.comment('The last known status of SLOs, one row for each timeframe');
    addCopyColumns(table);
    table.text('slo_id').notNullable();
    table.text('timeframe').notNullable();
    table.text('state').notNullable();
    table.double('target_percent').nullable();
    table.double('sli_percent').nullable();
    table.double('budget_remaining_percent').nullable();
    table
      .text('indexed_at')
      .nullable()
      .comment('When the source computed the status');
    table.primary(['source', 'slo_id', 'timeframe']);
  });

  await knex.schema.createTable('sync_state', table => {
    table.comment('How far the copy of each source and kind has come');
    table.text('source').notNullable();
    table.text('kind').notNullable();
    table.integer('generation').notNullable();
    table
      .text('enumerated_at')
      .nullable()
      .comment('When all items were last listed without a gap');
    table.primary(['source', 'kind']);
  });

  await knex.schema.createTable('sync_run', table => {
    table.comment('Sync runs, the newest of each source and kind');
    table.text('id').notNullable().primary();
    table.text('source').notNullable();
    table.text('kind').notNullable();
    table.text('state').notNullable().comment('running, complete or partial');
    table.text('reason').nullable();
    table.text('started_at').notNullable();
    table.text('ended_at').nullable();
    for (const column of [
      'pages',
      'items',
      'skipped',
      'calls',
      'rate_limited',
      'retries',
      'added',
      'updated',
      'missing',
      'removed',
    ]) {
      table.integer(column).notNullable().defaultTo(0);
    }
    table.index(['source', 'kind', 'started_at'], 'sync_run_newest_idx');
  });

  await knex.schema.createTable('sync_skipped_item', table => {
    table.comment('Items that a run could not read');
    table.text('run_id').notNullable();
    table.integer('position').notNullable();
    table.text('item_id').nullable();
    table.text('reason').notNullable();
    table.primary(['run_id', 'position']);
  });

  await knex.schema.createTable('slo_matching', table => {
    table.comment('What each SLO belongs to');
    table.text('source').notNullable();
    table.text('slo_id').notNullable();
    table.text('matching').notNullable().comment('JSON');
    table.primary(['source', 'slo_id']);
  });

  await knex.schema.createTable('slo_entity', table => {
    table.comment('The entities of slo_matching, to look SLOs up by them');
    table.text('entity_ref').notNullable();
    table.text('source').notNullable();
    table.text('slo_id').notNullable();
    table.text('role').notNullable().comment('service or journey');
    table.primary(['entity_ref', 'source', 'slo_id', 'role']);
    table.index(['source', 'slo_id'], 'slo_entity_slo_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'slo_entity',
    'slo_matching',
    'sync_skipped_item',
    'sync_run',
    'sync_state',
    'slo_status',
    'slo',
  ]) {
    await knex.schema.dropTable(table);
  }
};
