/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { changeIdOf, readCujSignal } from './CujSignal';

describe('changeIdOf', () => {
  it('is FNV-1a, whatever the case of the reference', () => {
    // The published values of '' and 'a'.
    expect(changeIdOf('')).toBe('811c9dc5');
    expect(changeIdOf('a')).toBe('e40c292c');
    expect(changeIdOf('Journey:Default/X')).toBe(
      changeIdOf('journey:default/x'),
    );
  });

  it('has the same form for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(changeIdOf(text)).toMatch(/^[0-9a-f]{8}$/);
        expect(changeIdOf(text)).toBe(changeIdOf(text));
      }),
    );
  });
});

describe('readCujSignal', () => {
  it('reads what the backend sends', () => {
    expect(readCujSignal({ changed: 'scorecards' })).toEqual({
      changed: 'scorecards',
    });
    expect(
      readCujSignal({ changed: 'journeys', ids: ['1', 2], more: true }),
    ).toEqual({ changed: 'journeys', ids: ['1'] });
  });

  it('takes anything else for no signal of ours', () => {
    fc.assert(
      fc.property(fc.jsonValue(), message => {
        expect(readCujSignal(message)).toBeUndefined();
      }),
    );
    expect(readCujSignal(undefined)).toBeUndefined();
  });
});
