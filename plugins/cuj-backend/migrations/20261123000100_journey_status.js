/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('journey_status', table => {
    table.comment('How each journey stands, as it was last computed');
    table.text('entity_ref').notNullable().primary();
    table
      .text('content')
      .notNullable()
      .comment('JSON, without when it was computed and how old its values are');
    table.text('hash').notNullable().comment('Changes with the content only');
    table.text('changed_at').notNullable();
    table
      .text('as_of')
      .nullable()
      .comment('When its oldest value was read; null where as_of_source tells');
    table
      .text('as_of_source')
      .nullable()
      .comment(
        'The source whose last whole reading was that (journey_state.read_at)',
      );
  });

  await knex.schema.createTable('journey_daily', table => {
    table.comment('How each journey stood on each day: trends');
    table.text('entity_ref').notNullable();
    table.text('timeframe').notNullable();
    table.text('day').notNullable().comment('YYYY-MM-DD, UTC');
    table.text('state').notNullable();
    table.double('availability_percent').nullable();
    table.double('budget_remaining_percent').nullable();
    table.primary(['entity_ref', 'timeframe', 'day']);
    table.index(['day'], 'journey_daily_day_idx');
  });

  await knex.schema.createTable('journey_state', table => {
    table.comment('How far the computation of journeys has come; one row');
    table.integer('id').notNullable().primary();
    table.text('computed_at').notNullable();
    table
      .text('read_at')
      .notNullable()
      .comment(
        'When all statuses of each source were read that it was made of; JSON',
      );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of ['journey_state', 'journey_daily', 'journey_status']) {
    await knex.schema.dropTable(table);
  }
};
