/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ProxiedSignInPage, SignInPage } from '@backstage/core-components';
import { IdentityApi, SignInPageProps } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';

const STORAGE_KEY = 'demo-platform-team';

/**
 * Lets whoever tries the demo be a guest or somebody of the platform team: who asks for
 * an exemption can't approve it. For the demo only, as it asks nobody for a password.
 */
export const DemoSignInPage = (props: SignInPageProps) => {
  const [isPlatformTeam, setPlatformTeam] = useState(
    () => localStorage.getItem(STORAGE_KEY) !== null,
  );
  if (isPlatformTeam) {
    return (
      <ProxiedSignInPage
        provider="demo-platform-team"
        onSignInSuccess={identity =>
          props.onSignInSuccess(forgetOnSignOut(identity))
        }
      />
    );
  }
  return (
    <SignInPage
      {...props}
      providers={['guest']}
      titleComponent={
        <>
          <Typography>
            The guest is a developer of team Orchestration. The platform team
            decides on exemptions and on what is enforced.
          </Typography>
          <Button
            color="primary"
            variant="outlined"
            onClick={() => {
              localStorage.setItem(STORAGE_KEY, '');
              setPlatformTeam(true);
            }}
          >
            Be the platform team
          </Button>
        </>
      }
    />
  );
};

/** Else the next person would be the same one again. */
function forgetOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: async () => {
      localStorage.removeItem(STORAGE_KEY);
      await identity.signOut();
    },
  };
}
