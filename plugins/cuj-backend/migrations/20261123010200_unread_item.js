/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('unread_item', table => {
    table.comment(
      'Items of the sources of which no version could ever be read, with what they say of whose they are',
    );
    table.text('source').notNullable();
    table.text('kind').notNullable();
    table
      .text('item_key')
      .notNullable()
      .comment('The id, or a hash of the rest where that could not be read');
    table.text('item_id').nullable();
    table.text('name').nullable();
    table.text('tags').notNullable().comment('JSON');
    table.text('reason').notNullable();
    table.primary(['source', 'kind', 'item_key']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('unread_item');
};
