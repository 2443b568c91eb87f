import { z } from 'zod/v4';
import type { KnownWebhook } from './wanted';

/** Which failed deliveries were told, by webhook. */
export const ToldMarks = z.record(
  z.string(),
  z.object({
    errorId: z.number().optional(),
    time: z.number().optional(),
    testCallAt: z.number().optional(),
  }),
);

/** What a platform stored of our webhooks, read back. */
export const KnownWebhooks = z.array(
  z.object({
    event: z.number(),
    id: z.number().nullable(),
    secretHash: z.string(),
    eventName: z.string().optional(),
    headerNames: z.array(z.string()).optional(),
  }),
) satisfies z.ZodType<KnownWebhook[]>;
