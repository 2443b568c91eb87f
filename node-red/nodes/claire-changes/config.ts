import { type ChangesSettings, parseChangesSettings } from '../../../claire/changes';
import { readNumber } from '../../runtime/config';
import type { NodeConfig } from '../../types/node-red';

export interface ChangesConfig extends NodeConfig {
  readonly account?: unknown;
  readonly locationIds?: unknown;
  readonly daysBack?: unknown;
  readonly daysAhead?: unknown;
  readonly changes?: unknown;
  readonly includeAppointment?: unknown;
  readonly every?: unknown;
}

export interface ChangesNodeSettings {
  readonly changes: ChangesSettings;
  /** Seconds from the start of one poll to that of the next. */
  readonly every: number;
}

const defaultEvery = 300;

/** Throws a `ClaireError` that names the field that is wrong. */
export function readSettings(config: ChangesConfig): ChangesNodeSettings {
  const { locationIds, daysBack, daysAhead, changes, includeAppointment, every } = config;
  return {
    changes: parseChangesSettings({
      locationIds,
      daysBack,
      daysAhead,
      changes,
      includeAppointment,
    }),
    every: readNumber(every, 1, defaultEvery),
  };
}
