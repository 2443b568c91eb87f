import type { Documented } from './documented';

export const CarTyres = {
  ID: ['CarTyresID', 'Claire number of the set'],
  FRProfile: ['float64', 'Tread, front right'],
  FLProfile: ['float64', 'Tread, front left'],
  RRProfile: ['float64', 'Tread, rear right'],
  RLProfile: ['float64', 'Tread, rear left'],
  FRPicture: ['string', 'Picture, front right'],
  FLPicture: ['string', 'Picture, front left'],
  RRPicture: ['string', 'Picture, rear right'],
  RLPicture: ['string', 'Picture, rear left'],
  Location: ['TyreLocation', 'Where the tyres are'],
  FrontLeftTyre: ['Tyre', 'Tyre, front left'],
  FrontRightTyre: ['Tyre', 'Tyre, front right'],
  RearLeftTyre: ['Tyre', 'Tyre, rear left'],
  RearRightTyre: ['Tyre', 'Tyre, rear right'],
} as const satisfies Documented;

export const TruckTyres = {
  CarID: ['CarID', 'Truck'],
  Axle: ['int', 'Axle'],
  Position: ['TyrePosition', 'Place on the axle'],
  TyreID: ['TyreID', 'Claire number of the tyre'],
  Profile: ['float64', 'Tread'],
  Picture: ['string', 'Picture'],
  Tyre: ['Tyre', 'The tyre'],
} as const satisfies Documented;

export const Tyre = {
  ID: ['TyreID', 'Claire number of the tyre'],
  Manufacturer: ['string', 'Manufacturer'],
  Description: ['string', 'Description'],
  Width: ['int', 'Width'],
  Height: ['int', 'Height'],
  Size: ['float32', 'Size'],
  Speed: ['string', 'Speed rating'],
  EAN: ['string', 'Article number (EAN)'],
  Season: ['Season', 'Season'],
  Deleted: ['bool', 'Whether it is deleted'],
  CreatedByID: ['UserID', 'User who made it by hand'],
  CreatedBy: ['User', 'User who made it by hand'],
} as const satisfies Documented;

export const TyreReplacement = {
  ID: ['TyreReplacementID', 'Claire number of the replacement'],
  QuestionResultID: ['QuestionResultID', 'Result that it belongs to'],
  TyreID: ['TyreID', 'Claire number of the tyre'],
  Price: ['float64', 'Price'],
  CustomerAnswer: ['bool', 'Whether the mechanic may mount it'],
  Remark: ['string', 'Remark of the receptionist or mechanic'],
  MechanicFixed: ['bool', 'Whether the mechanic mounted it'],
  Selected: ['bool', 'Whether the customer chose it'],
  Profile: ['float64', 'Tread after mounting'],
  Tyre: ['Tyre', 'The tyre'],
} as const satisfies Documented;

/** The reference has this table without a row. */
export const CarNote = {} as const satisfies Documented;
