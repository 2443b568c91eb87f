/** Events about what Claire sent to a customer: they name the customer and carry a key. */
export const communicationEvents: ReadonlySet<number> = new Set([
  6, 7, 8, 9, 10, 11, 12, 15, 16, 17,
]);
