import { asList, type Json } from '../../tools/lab/n8n/rest';
import type { Sandbox } from '../../sandbox/index';

/** A driver as the sandbox has them, in what counts for a message. */
interface Driver {
  dms_nr: string;
  surname: string;
  block_communication: boolean;
  preferred_communication_channel: number | null;
  email_private: string;
  tel_mobile_private: string;
}

interface Visit {
  id: number;
  workOrder: string;
  plate: string;
  make: string;
  driver: Driver;
}

const email = 1;
const sms = 2;

/** One appointment for each way to reach a customer. */
export function people(claire: Sandbox) {
  return {
    byMail: findVisit(claire, (driver) => prefers(driver, email)),
    bySms: findVisit(claire, (driver) => prefers(driver, sms)),
    blocked: findVisit(claire, (driver) => driver.block_communication && hasBoth(driver)),
    nowhere: findVisit(claire, (driver) => !driver.block_communication && hasNothing(driver)),
  };
}

function findVisit(claire: Sandbox, fits: (driver: Driver) => boolean): Visit {
  for (const appointment of claire.appointments()) {
    const driver = appointment.customer_driver as Driver | null;
    if (driver === null || !fits(driver)) continue;
    return {
      id: appointment.id,
      workOrder: appointment.workorder_number,
      plate: String(appointment.license_plate_number),
      make: String(appointment.car_make),
      driver,
    };
  }
  throw new Error('The sandbox has no appointment with such a driver');
}

function prefers(driver: Driver, channel: number): boolean {
  const { block_communication: isBlocked, preferred_communication_channel: preferred } = driver;
  return !isBlocked && preferred === channel && hasBoth(driver);
}

function hasBoth({ email_private: mail, tel_mobile_private: mobile }: Driver): boolean {
  return mail !== '' && mobile !== '';
}

function hasNothing(driver: Driver): boolean {
  return Object.entries(driver).every(
    ([field, value]) => !/^(email|tel_mobile)_/.test(field) || value === '',
  );
}

/** What the checks of an appointment found that costs money, and whether the customer has approved it. */
async function foundItems({ url, apiKey: authorization }: Sandbox, appointmentId: number) {
  const address = `${url}/v1/checks?appointment_id=${String(appointmentId)}`;
  const checks: unknown = await (await fetch(address, { headers: { authorization } })).json();
  const found = asList(checks)
    .flatMap(({ question_items: items }) => asList(items))
    .filter(({ status }) => status === advised || status === necessary);
  const isApproved = ({ customer_approved: approved }: Json) => approved === true;
  return { approved: found.filter(isApproved), open: found.filter((item) => !isApproved(item)) };
}

const advised = 2;
const necessary = 3;

/** An appointment with items that the customer has approved, and others. */
export async function findOffer(claire: Sandbox) {
  for (const appointment of claire.appointments()) {
    const items = await foundItems(claire, appointment.id);
    if (items.open.length > 0 && items.approved.length > 0 && appointment.customer_driver) {
      return { appointment, ...items };
    }
  }
  throw new Error('The sandbox has no offer with both');
}

const zone = { timeZone: 'Europe/Amsterdam' };

/** As the workshop's calendar has it, `2026-11-28`, some days from now. */
export function toDay(days = 0, now = Date.now()): string {
  return new Intl.DateTimeFormat('en-CA', zone).format(now + days * 24 * 3_600_000);
}

/** As its clock has it, `0830`. */
export function clockAt(time: number): string {
  const style = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', { ...style, ...zone }).format(time).replace(':', '');
}
