/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('error_budget_policy_failure', table => {
    table.comment(
      'Journeys whose error-budget policies could not be evaluated last',
    );
    table.text('journey_ref').notNullable().primary();
    table
      .text('services')
      .notNullable()
      .comment('Those that it might freeze; JSON');
    table
      .text('evaluated_at')
      .nullable()
      .comment('When it was evaluated before that; null where never');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('error_budget_policy_failure');
};
