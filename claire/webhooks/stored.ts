import { z } from 'zod/v4';
import type { KnownWebhook } from './wanted';

/** How far the failed deliveries were reported, by webhook. */
export const ReportCursors = z.record(
  z.string(),
  z.object({
    errorId: z.number().optional(),
    time: z.number().optional(),
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
