/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('on_call_state', table => {
    table.comment(
      'When each source had last answered for all teams. A row of on_call_coverage without a problem is as new as that, or newer.',
    );
    table.text('source').notNullable().primary();
    table.text('answered_at').notNullable().comment('ISO 8601');
  });
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('on_call_state');
};
