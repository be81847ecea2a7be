module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      files: ['e2e-tests/**'],
      rules: {
        // These tests start the portal the way `npm start` does.
        '@backstage/no-relative-monorepo-imports': 'off',
        // Playwright's fixtures are given a function of this name.
        'react-hooks/rules-of-hooks': 'off',
      },
    },
  ],
});
