/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('on_call_coverage', table => {
    table.comment('Whether anybody is on call for teams; never who');
    table.text('source').notNullable();
    table.text('team').notNullable().comment('The handle of the team');
    table
      .integer('responders')
      .nullable()
      .comment('How many people; null where the source knows no such rotation');
    table
      .text('answered_at')
      .nullable()
      .comment('When the source last answered; null where it never did');
    table
      .text('problem')
      .nullable()
      .comment('Why it gave no answer when it was last asked');
    table.text('missing_scope').nullable();
    table.primary(['source', 'team']);
    table.index(['team'], 'on_call_coverage_team_idx');
  });

  await knex.schema.createTable('link_check', table => {
    table.comment('Whether the links of runbooks lead anywhere');
    table.text('url').notNullable().primary().comment('Without its fragment');
    table
      .text('state')
      .notNullable()
      .comment('reachable, broken, unreachable or refused');
    table.integer('status').nullable().comment('HTTP');
    table.text('changed_at').notNullable();
  });

  await knex.schema.createTable('link_check_state', table => {
    table.comment('When all links were last checked; one row');
    table.integer('id').notNullable().primary();
    table.text('checked_at').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of ['link_check_state', 'link_check', 'on_call_coverage']) {
    await knex.schema.dropTable(table);
  }
};
