/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { presentMonitorState } from './presentMonitorState';

const at = (time: string) => `2026-11-22T${time}:00.000Z`;

describe('presentMonitorState', () => {
  it('is that of an alert which began after the monitor was read', () => {
    expect(
      presentMonitorState(
        { state: 'ok', stateSince: at('01:00') },
        {
          readAt: at('03:00'),
          episodes: [
            { severity: 'warning', startedAt: at('03:05') },
            { severity: 'alert', startedAt: at('03:10') },
          ],
        },
      ),
    ).toEqual({ state: 'alert', stateSince: at('03:10') });
  });

  it('is fine where the monitor was seen to be since, though nobody told of a recovery', () => {
    expect(
      presentMonitorState(
        { state: 'ok', stateSince: at('02:00') },
        {
          readAt: at('03:00'),
          episodes: [{ severity: 'alert', startedAt: at('01:00') }],
        },
      ),
    ).toEqual({ state: 'ok', stateSince: at('02:00') });
  });

  it('is fine where the last alert ended after the monitor was read, and not where it ended before', () => {
    const of = (readAt: string) =>
      presentMonitorState(
        { state: 'alert', stateSince: at('01:00') },
        {
          readAt,
          episodes: [
            { severity: 'alert', startedAt: at('01:00'), endedAt: at('02:00') },
          ],
        },
      );
    expect(of(at('01:30'))).toEqual({ state: 'ok', stateSince: at('02:00') });
    expect(of(at('02:30'))).toEqual({
      state: 'alert',
      stateSince: at('01:00'),
    });
  });

  it('is not known where nothing is', () => {
    expect(presentMonitorState({}, { episodes: [] })).toEqual({});
  });
});
