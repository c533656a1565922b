/** Where a part stands in its file. */
export interface Place {
  /** Name of the file. */
  file: string;
  /** Whether the file begins with it. */
  first: boolean;
  /** Lines that come before it. */
  before(): Promise<number>;
}

/** What a part says beside its rows. */
export interface Counted {
  /** Rows left out by a named rule. */
  ignored: Record<string, number>;
  /** Product codes whose leading zero was put back. */
  padded: number;
  /** Codes of areas used outside the years of their numbers, and how many rows name each. */
  late: Record<string, number>;
}

/** What reads the lines of a part of a file, in whichever layout. */
export interface Lines {
  /** How many it has read, the header among them. */
  readonly lines: number;
  /** @param bytes whole lines. @throws ParallaxError with file, line and column */
  take(bytes: Uint8Array): Promise<void>;
  /** After the last line. */
  close(): void;
}

/** How the lines of a file are to be read; plain, so that it can be told to a thread. */
export type Reads =
  | { layout: "baci"; hs: string | undefined }
  | { layout: "comtrade"; header: string[]; separator: string };
