/**
 * UN Comtrade's own numbers of reporters and partners, where they are not the number of ISO 3166 (M49). `to`: the last year in
 * which the number stands for this; a later figure under it stays apart. The numbers are BACI's too.
 * Source: UN Comtrade, reference lists of reporters and partner areas.
 */
export interface Area {
  code: string;
  to?: number;
}

const area = (code: string, to?: number): Area => (to === undefined ? { code } : { code, to });

export const COMTRADE_AREAS: ReadonlyMap<number, Area> = new Map([
  // The same state under another number than ISO's, because its customs territory is another.
  [251, area("FRA")],
  [381, area("ITA")],
  [579, area("NOR")],
  [699, area("IND")],
  [757, area("CHE")],
  [842, area("USA")],
  [841, area("USA", 1980)],
  [736, area("SDN", 2011)],
  [590, area("PAN", 1977)],
  [850, area("VIR", 1980)],
  [412, area("XKX")],
  // Groups and states that are no more, or were larger or smaller than today's.
  [0, area("_WORLD")],
  [97, area("_EU")],
  [975, area("_ASEAN")],
  [58, area("_BLX")],
  [200, area("_CSK")],
  [230, area("_ETH_AND_ERI")],
  [278, area("_DDR")],
  [280, area("_DEU_WEST")],
  [459, area("_MALAYA")],
  [457, area("_SARAWAK")],
  [461, area("_SABAH")],
  [530, area("_ANT")],
  [532, area("_ANT_AND_ABW")],
  [582, area("_PACIFIC_ISLANDS")],
  [588, area("_PAK_AND_BGD")],
  [592, area("_PANAMA_CANAL_ZONE")],
  [647, area("_RYUKYU")],
  [658, area("_KNA_AND_AIA")],
  [698, area("_SIKKIM")],
  [711, area("_SACU")],
  [717, area("_RHODESIA_NYASALAND")],
  [720, area("_YMD")],
  [810, area("_SUN")],
  [835, area("_TANGANYIKA")],
  [836, area("_ZANZIBAR")],
  [866, area("_VNM_NORTH")],
  [868, area("_VNM_SOUTH")],
  [886, area("_YEM_NORTH")],
  [890, area("_YUG")],
  [891, area("_SCG")],
  // Territories without a code of their own.
  [80, area("_BRITISH_ANTARCTIC")],
  [488, area("_MIDWAY")],
  [536, area("_NEUTRAL_ZONE")],
  [830, area("_CHI")],
  [849, area("_US_PACIFIC_ISLANDS")],
  [872, area("_WAKE")],
  // Rests. In most reporters' tables 490 is Taiwan, but not in all, so it stays what it is called.
  [129, area("_OTHER_CARIBBEAN")],
  [221, area("_OTHER_EASTERN_EUROPE")],
  [290, area("_OTHER_NORTHERN_AFRICA")],
  [471, area("_OTHER_CACM")],
  [472, area("_OTHER_CAMEU")],
  [473, area("_OTHER_LAIA")],
  [490, area("_OTHER_ASIA")],
  [527, area("_OTHER_OCEANIA")],
  [568, area("_OTHER_EUROPE")],
  [577, area("_OTHER_AFRICA")],
  [636, area("_OTHER_AMERICA")],
  [637, area("_OTHER_NORTH_AMERICA")],
  [697, area("_OTHER_EFTA")],
  [837, area("_OTHER_BUNKERS")],
  [838, area("_OTHER_FREE_ZONES")],
  [839, area("_OTHER_SPECIAL")],
  [879, area("_OTHER_WESTERN_ASIA")],
  [899, area("_UNKNOWN")],
]);
