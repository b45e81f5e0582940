/** The version of this package, as it tells Box. */
export const VERSION = '0.1.0'
