import type { Columns } from '../csv';
import type { Visit } from '../visit';
import { type Cell, spreadsheetMoment } from '../xlsx';

/** Days are numbers, and what may begin with zeros is text; cells without a value are left out. */
export const englishColumns: Columns<Visit, Cell | undefined> = {
  'Branch Code': ({ workshop }) => workshop.dmsId,
  'Booking No': ({ number }) => number,
  'RO Number': ({ workOrder }) => workOrder,
  'Created On': ({ createdAt }) => spreadsheetMoment(createdAt),
  'Booking Date': ({ at }) => spreadsheetMoment(at),
  'Customer Waiting': ({ isWaiting }) =>
    isWaiting === undefined ? undefined : isWaiting ? 'Yes' : 'No',
  'Vehicle No': ({ car }) => car.number,
  Registration: ({ car }) => car.plate,
  'Chassis No': ({ car }) => car.vin,
  Make: ({ car }) => car.make,
  Model: ({ car }) => car.model,
  'Fuel Type': ({ car }) => car.fuel,
  Odometer: ({ car }) => car.kilometres,
  'MOT Due': ({ car: { inspectionDue } }) =>
    inspectionDue === undefined ? undefined : spreadsheetMoment(inspectionDue),
  'Trim Colour': ({ car }) => car.upholstery,
  'Customer No': ({ driver }) => driver.number,
  Salutation: ({ driver }) => orNothing(driver.title),
  'First Name': ({ driver }) => driver.firstName,
  Surname: ({ driver }) => driver.surname,
  'Company Name': ({ driver }) => orNothing(driver.company),
  Email: ({ driver }) => orNothing(driver.email),
  Mobile: ({ driver }) => orNothing(driver.mobile),
  Postcode: ({ driver }) => driver.postcode,
  Town: ({ driver }) => driver.place,
  'Owner Customer No': ({ owner }) => owner?.number,
  'Owner Surname': ({ owner }) => owner?.surname,
  'Owner Email': ({ owner }) => owner?.email,
  'Op Code': ({ jobs: [job] }) => job.code,
  'Job Description': ({ jobs: [job] }) => job.title,
  'Job Price': ({ jobs: [job] }) => job.price,
};

function orNothing(text: string): string | undefined {
  return text === '' ? undefined : text;
}
