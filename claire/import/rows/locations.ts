/** What of Claire's locations a row may name them by. */
export interface KnownLocation {
  readonly id: number;
  readonly name?: string | null | undefined;
  readonly commercial_name?: string | null | undefined;
  /** The numbers of the location in the DMS. */
  readonly DMSLocationIDs?: string | null | undefined;
}
