/** `12.500` of 12500, with any sign for thousands. */
export function withThousands(count: number, sign: string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, sign);
}

/** `1.249,00` of 1249. */
export function money(amount: number, thousands: string): string {
  const [whole = '', cents = ''] = amount.toFixed(2).split('.');
  return `${withThousands(Number(whole), thousands)},${cents}`;
}
