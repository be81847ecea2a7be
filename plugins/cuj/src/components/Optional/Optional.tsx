/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Component, ReactNode } from 'react';

/**
 * Something that is left out where it can't be shown, such as a link whose route
 * can't be told from where the reader is: that is thrown, and would take with it what
 * the reader came for.
 */
export class Optional extends Component<
  { children: ReactNode },
  { isLost: boolean }
> {
  static getDerivedStateFromError() {
    return { isLost: true };
  }

  state = { isLost: false };

  render() {
    return this.state.isLost ? null : this.props.children;
  }
}
