import { z } from 'zod/v4';
import { faultKinds } from '../faults';
import { resultModes } from '../import/queue';
import { customerKinds } from '../records/customer';
import { isGoTime } from '../records/time';

/** What the control API takes. Its users are people who write tests: it says what is wrong. */
export const FaultInput = z.strictObject({
  status: z.union([z.int().min(200).max(599), z.enum(faultKinds)]),
  path: z.string().startsWith('/').optional(),
  method: z.enum(['GET', 'POST']).optional(),
  times: z.int().positive().nullable().optional(),
  probability: z.number().min(0).max(1).optional(),
  acts: z.boolean().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  late: z.int().nonnegative().optional(),
});

export const ImportBehaviourInput = z.strictObject({
  delay: z.int().nonnegative().optional(),
  results: z.enum(resultModes).optional(),
  resultDelay: z.int().nonnegative().optional(),
  stamps: z.boolean().optional(),
});

export const EventInput = z.strictObject({
  trigger: z.int().min(1).max(19),
  appointmentId: z.int(),
  checklistId: z.int().optional(),
  customerType: z.enum(customerKinds).optional(),
  importError: z.string().optional(),
});

export const ChangeInput = z.strictObject({
  status: z.int().optional(),
  pinned: z.boolean().optional(),
  time: z.string().refine(isGoTime, 'must be a time, such as 2026-11-25T08:30:00Z').optional(),
  location: z.int().optional(),
  customerWaiting: z.boolean().optional(),
});

export const MaintenanceInput = z.strictObject({ on: z.boolean() });

export const RateInput = z.strictObject({
  remaining: z.int().nonnegative(),
  apiKey: z.string().optional(),
  /** Instead of the key itself: its name, which may be shown. */
  keyName: z.string().optional(),
});

/** Optional fields of zod may be undefined; ours are then left out. */
export function withoutUndefined<T extends object>(
  value: T,
): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}
