import { z } from 'zod/v4';

/** What the editor's dialog of an account holds. */
export const Dialog = z.looseObject({
  id: z.string().catch(''),
  baseUrl: z.string().catch(''),
  apiKey: z.string().catch(''),
  tls: z.string().catch(''),
  proxy: z.string().catch(''),
});

/** Where a dialog wants Claire's calls to arrive. */
export const AddressQuery = z.looseObject({
  node: z.string().catch(''),
  account: z.string().catch(''),
  publicUrl: z.string().catch(''),
  accountPublicUrl: z.string().optional().catch(undefined),
});
