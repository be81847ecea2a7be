/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('scorecard', table => {
    table.comment('The scorecard of each entity as it was last evaluated');
    table.text('entity_ref').notNullable().primary();
    table.text('kind').notNullable().comment('In lower case');
    table.text('title').notNullable();
    table.text('owner_ref').nullable();
    table.text('system_ref').nullable();
    table.text('lifecycle').nullable();
    table.integer('level').notNullable();
    table.double('score_percent').nullable();
    for (const column of ['pass', 'fail', 'unknown', 'waived']) {
      table.integer(column).notNullable();
    }
    table
      .integer('version')
      .notNullable()
      .comment('That of scorecard_state when it last changed');
    table
      .text('content')
      .notNullable()
      .comment('JSON, without the words of the requirements');
    table
      .text('mirror')
      .notNullable()
      .comment('What the catalog has to know of it; JSON');
    table.text('hash').notNullable().comment('Changes with the content only');
    table.text('changed_at').notNullable();
    table
      .text('evaluated_at')
      .nullable()
      .comment(
        'When it was last evaluated by itself; null while that is when all were (scorecard_state)',
      );
    table.index(['version', 'entity_ref'], 'scorecard_version_idx');
    table.index(['evaluated_at'], 'scorecard_evaluated_idx');
    table.index(['owner_ref'], 'scorecard_owner_idx');
    table.index(['system_ref'], 'scorecard_system_idx');
  });

  await knex.schema.createTable('scorecard_verdict', table => {
    table.comment('What is said of each requirement of each entity');
    table.text('entity_ref').notNullable();
    table.text('requirement_id').notNullable();
    table.text('verdict').notNullable();
    table.text('since').notNullable().comment('When the verdict last changed');
    table
      .text('failing_since')
      .nullable()
      .comment('Since when it fails without a pass in between');
    table.primary(['entity_ref', 'requirement_id']);
    table.index(['requirement_id', 'verdict'], 'scorecard_verdict_idx');
  });

  await knex.schema.createTable('scorecard_change', table => {
    table.comment('Changes of verdicts; the first verdict of all is none');
    table.increments('id');
    table.text('entity_ref').notNullable();
    table.text('requirement_id').notNullable();
    table.text('at').notNullable();
    table.text('previous').notNullable();
    table.text('verdict').notNullable();
    table.text('code').notNullable();
    table.integer('version').notNullable();
    table
      .text('notified_at')
      .nullable()
      .comment('When it was taken up by who tells owners, or tells them not');
    table.index(['entity_ref', 'at'], 'scorecard_change_entity_idx');
    table.index(['at'], 'scorecard_change_at_idx');
  });
  await knex.schema.raw(
    'create index scorecard_change_pending_idx on scorecard_change (id) where notified_at is null',
  );

  await knex.schema.createTable('scorecard_daily', table => {
    table.comment('How many verdicts there were on each day: trends');
    table.text('day').notNullable().comment('YYYY-MM-DD, UTC');
    table.text('scope').notNullable().comment('all, owner or system');
    table.text('scope_ref').notNullable().comment('Empty for all');
    table.integer('entities').notNullable();
    for (const column of ['pass', 'fail', 'unknown', 'waived']) {
      table.integer(column).notNullable();
    }
    table.primary(['day', 'scope', 'scope_ref']);
  });

  await knex.schema.createTable('scorecard_state', table => {
    table.comment('How far the evaluation of all scorecards has come; one row');
    table.integer('id').notNullable().primary();
    table
      .text('evaluated_at')
      .nullable()
      .comment('When all scorecards were last evaluated');
    table
      .integer('version')
      .notNullable()
      .comment('Grows with every change of a scorecard');
  });
  await knex('scorecard_state').insert({ id: 1, version: 0 });

  await knex.schema.createTable('exemption', table => {
    table.comment('Exemptions that were asked for in the portal');
    table.text('id').notNullable().primary();
    table.text('requirement_id').notNullable();
    table.text('entity_ref').notNullable();
    table.text('reason').notNullable();
    table.text('until').notNullable().comment('The last day, YYYY-MM-DD, UTC');
    table
      .text('state')
      .notNullable()
      .comment('requested, approved, rejected or revoked');
    table.text('requested_by').notNullable();
    table.text('requested_at').notNullable();
    table.text('decided_by').nullable();
    table.text('decided_at').nullable();
    table.text('decision_reason').nullable();
    table
      .text('reminded_at')
      .nullable()
      .comment('When its coming end was announced');
    table.index(['entity_ref'], 'exemption_entity_idx');
    table.index(['state', 'until'], 'exemption_state_idx');
  });
  await knex.schema.raw(
    `create unique index exemption_requested_idx on exemption (entity_ref, requirement_id) where state = 'requested'`,
  );

  await knex.schema.createTable('requirement_mode', table => {
    table.comment('Modes of requirements that were set in the portal');
    table.text('requirement_id').notNullable().primary();
    table.text('mode').notNullable().comment('inform or enforce');
    table.text('changed_by').notNullable();
    table.text('changed_at').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'requirement_mode',
    'exemption',
    'scorecard_state',
    'scorecard_daily',
    'scorecard_change',
    'scorecard_verdict',
    'scorecard',
  ]) {
    await knex.schema.dropTable(table);
  }
};
