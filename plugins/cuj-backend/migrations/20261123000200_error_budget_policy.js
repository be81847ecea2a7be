/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('error_budget_policy_rule', table => {
    table.comment('The rules of error-budget policies that are in force');
    table.text('journey_ref').notNullable();
    table.text('rule_key').notNullable().comment('Its conditions');
    table.text('rule').notNullable().comment('JSON');
    table.text('since').notNullable();
    table
      .text('recovering_since')
      .nullable()
      .comment('Since when it is clearly recovered');
    table
      .text('paused_since')
      .nullable()
      .comment('Since when that can not be told, which does not count');
    table.primary(['journey_ref', 'rule_key']);
  });

  await knex.schema.createTable('error_budget_freeze', table => {
    table.comment('Which services the rules in force freeze');
    table.text('service_ref').notNullable();
    table.text('journey_ref').notNullable();
    table.text('since').notNullable();
    table.primary(['service_ref', 'journey_ref']);
    table.index(['journey_ref'], 'error_budget_freeze_journey_idx');
  });

  await knex.schema.createTable('error_budget_policy_change', table => {
    table.comment('When rules came into force, and when they ceased to be');
    table.increments('id');
    table.text('journey_ref').notNullable();
    table.text('at').notNullable();
    table.text('change').notNullable().comment('entered, left or withdrawn');
    table.text('rule').notNullable().comment('JSON');
    table
      .text('observation')
      .notNullable()
      .comment('What was known then; JSON');
    table
      .text('notified_at')
      .nullable()
      .comment('When it was taken up by who tells owners');
    table.index(['journey_ref', 'at'], 'error_budget_policy_change_idx');
    table.index(['at'], 'error_budget_policy_change_at_idx');
  });
  await knex.schema.raw(
    'create index error_budget_policy_change_pending_idx on error_budget_policy_change (id) where notified_at is null',
  );

  await knex.schema.createTable('error_budget_policy_record', table => {
    table.comment('That somebody did what a policy asks for');
    table.text('id').notNullable().primary();
    table.text('journey_ref').notNullable();
    table.text('consequence').notNullable();
    table.text('link').nullable();
    table.text('note').nullable();
    table.text('recorded_by').notNullable();
    table.text('at').notNullable();
    table.index(['journey_ref', 'at'], 'error_budget_policy_record_idx');
    table.index(['at'], 'error_budget_policy_record_at_idx');
  });

  await knex.schema.createTable('error_budget_policy_exception', table => {
    table.comment('What lifts a freeze for a time');
    table.text('id').notNullable().primary();
    table.text('journey_ref').notNullable();
    table
      .text('service_ref')
      .nullable()
      .comment('Null where it lifts it for all services of the journey');
    table.text('reason').notNullable();
    table.text('until').notNullable().comment('The last day, YYYY-MM-DD, UTC');
    table.text('granted_by').notNullable();
    table.text('granted_at').notNullable();
    table.text('revoked_by').nullable();
    table.text('revoked_at').nullable();
    table.index(['journey_ref', 'until'], 'error_budget_policy_exception_idx');
  });

  await knex.schema.createTable('error_budget_policy_state', table => {
    table.comment('When all policies were last evaluated; one row');
    table.integer('id').notNullable().primary();
    table.text('evaluated_at').nullable();
  });
  await knex('error_budget_policy_state').insert({ id: 1 });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'error_budget_policy_state',
    'error_budget_policy_exception',
    'error_budget_policy_record',
    'error_budget_policy_change',
    'error_budget_freeze',
    'error_budget_policy_rule',
  ]) {
    await knex.schema.dropTable(table);
  }
};
