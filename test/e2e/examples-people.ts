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
