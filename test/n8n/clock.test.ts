import { describe, expect, it } from '@jest/globals';
import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';
import { clock } from '../../n8n/clock';
import { Waits } from '../../nodes/Claire/actions/waits';
import { describePlatformClock } from '../unit/platform-clock';

describePlatformClock('n8n', clock);

describe('the hint about a wait for the rate limit', () => {
  it('does not tell of half an hour when Claire was open again at once', () => {
    const hints: NodeExecutionHint[] = [];
    const context = {
      addExecutionHints: (hint: NodeExecutionHint) => hints.push(hint),
    } as unknown as IExecuteFunctions;
    const waits = new Waits();

    waits.onWait({ milliseconds: 1_800_000, reason: 'rate limit' });
    waits.report(context);

    expect(hints).toEqual([]);
  });
});
