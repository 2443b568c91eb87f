/** Requests an hour that Claire gives an API key. */
export const hourlyLimit = 10_800;

/** `10,800` */
export function formatNumber(number: number): string {
  return number.toLocaleString('en-US');
}

/** `1 day`, `10,800 requests` */
export function formatCount(count: number, unit: string): string {
  return `${formatNumber(count)} ${unit}${count === 1 ? '' : 's'}`;
}
