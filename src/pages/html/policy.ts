/** Nothing may be fetched, from anywhere, and nothing may run. */
export const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
