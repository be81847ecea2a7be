/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('slo_events', table => {
    table.comment(
      'How many events SLOs of journeys counted, and when; one row each',
    );
    table.text('source').notNullable();
    table.text('slo_id').notNullable();
    table
      .text('basis')
      .notNullable()
      .comment('Changes with what is counted, after which it begins anew');
    table
      .text('read_until')
      .notNullable()
      .comment('The end of the last window that is in it; ISO 8601');
    table.text('content').notNullable().comment('JSON');
    table.primary(['source', 'slo_id']);
    table.index(['read_until'], 'slo_events_read_until_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('slo_events');
};
