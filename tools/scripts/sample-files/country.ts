export type NonEmpty<Item> = readonly [Item, ...Item[]];

export interface Job {
  readonly code: string;
  readonly title: string;
  /** With tax, in the country's money. */
  readonly price: number;
}

/** What the data of a country's workshops is made of. All people and companies are invented. */
export interface Country {
  readonly seed: number;
  /** Of its first appointment; no two countries share numbers. */
  readonly firstNumber: number;
  readonly makes: NonEmpty<{
    readonly make: string;
    /** The first three characters of its VINs. */
    readonly wmi: string;
    readonly models: NonEmpty<string>;
  }>;
  /** Of all models but the electric ones. */
  readonly fuels: NonEmpty<string>;
  readonly electric: { readonly fuel: string; readonly models: readonly string[] };
  readonly upholstery: NonEmpty<string>;
  /** `A` is one of `plateLetters`, `0` a digit; all else stands as it is. */
  readonly plateForms: NonEmpty<string>;
  readonly plateLetters: string;
  readonly firstNames: NonEmpty<{ readonly name: string; readonly title: string }>;
  readonly surnames: NonEmpty<string>;
  readonly companies: NonEmpty<string>;
  readonly leaseCompanies: NonEmpty<string>;
  readonly places: NonEmpty<{ readonly place: string; readonly postcode: string }>;
  /** `0` is a digit, `\\0` a zero; only of ranges in which no telephone can ring. */
  readonly mobileForm: string;
  /** At least seven. */
  readonly jobs: NonEmpty<Job>;
}
