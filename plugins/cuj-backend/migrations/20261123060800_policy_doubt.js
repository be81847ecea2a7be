/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('error_budget_freeze_doubt', table => {
    table.comment('Of what nobody can tell whether a journey freezes it');
    table
      .text('entity_ref')
      .notNullable()
      .comment('A service of the journey, or the journey itself');
    table.text('journey_ref').notNullable();
    table.primary(['entity_ref', 'journey_ref']);
    table.index(['journey_ref'], 'error_budget_freeze_doubt_journey_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('error_budget_freeze_doubt');
};
