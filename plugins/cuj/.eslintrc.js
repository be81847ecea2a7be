const config = require('@backstage/cli/config/eslint-factory')(__dirname);

const message =
  'Every text that somebody reads comes from the translation ref: use t(…).';
const text = 'value=/[A-Za-z]{2}/';
const children = ':matches(JSXElement, JSXFragment) > JSXExpressionContainer';
const choice = ':matches(ConditionalExpression, LogicalExpression)';
// Attributes that are shown or read out, of elements and of our own components.
const attribute =
  'JSXAttribute[name.name=/^(alt|aria-description|aria-label|aria-roledescription|aria-valuetext|description|label|placeholder|title)$/]';
const container = 'JSXExpressionContainer';

const selectors = [
  `JSXText[${text}]`,
  `${children} > Literal[${text}]`,
  `${children} > ${choice} > Literal[${text}]`,
  `${children} TemplateElement[value.raw=/[A-Za-z]{2}/]:not(CallExpression *):not(JSXAttribute *)`,
  `${attribute} > Literal[${text}]`,
  `${attribute} > ${container} > Literal[${text}]`,
  `${attribute} > ${container} > ${choice} > Literal[${text}]`,
  `${attribute} > ${container} > TemplateLiteral > TemplateElement[value.raw=/[A-Za-z]{2}/]`,
];

const [, ...restrictions] = config.rules['no-restricted-syntax'];
module.exports = {
  ...config,
  rules: {
    ...config.rules,
    'no-restricted-syntax': [
      'error',
      ...restrictions,
      ...selectors.map(selector => ({ selector, message })),
    ],
  },
  overrides: [
    ...config.overrides,
    {
      files: ['dev/**', '**/*.test.*', '**/__testUtils__/**'],
      rules: { 'no-restricted-syntax': ['error', ...restrictions] },
    },
  ],
};
