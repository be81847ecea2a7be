const path = require('node:path');

module.exports = {
  root: true,
  overrides: [
    {
      // `backstage-cli repo lint` looks at packages alone.
      files: ['scripts/**/*.mjs', 'playwright.config.ts'],
      extends: [require.resolve('@backstage/cli/config/eslint.backend')],
      rules: { 'no-console': 'off' },
    },
  ],
  plugins: ['notice'],
  rules: {
    'notice/notice': [
      'error',
      {
        // ESLint copies the template's file, so a new file gets its header by `yarn lint --fix`.
        templateFile: path.resolve(__dirname, 'scripts/copyright-header.txt'),
        templateVars: { NAME: 'The CUJ SLO Authors' },
        varRegexps: { NAME: /The CUJ SLO Authors/ },
        onNonMatchingHeader: 'prepend',
      },
    ],
  },
};
