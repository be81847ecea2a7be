/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('on_call_coverage', table => {
    table
      .text('ahead_read_until')
      .nullable()
      .comment('Up to when the time ahead was read; null where it can not be');
    table
      .text('gap_from')
      .nullable()
      .comment('From when on nobody is on call; null where somebody always is');
    table
      .text('gap_until')
      .nullable()
      .comment('Until when; null where that is not told');
    table
      .text('ahead_problem')
      .nullable()
      .comment('Why the time ahead was not read any further');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('on_call_coverage', table => {
    table.dropColumns(
      'ahead_read_until',
      'gap_from',
      'gap_until',
      'ahead_problem',
    );
  });
};
