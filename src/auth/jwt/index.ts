export type { ServerAuth } from '../server-sign-in.js'
export { jwtFromConfig, type JwtConfig, type JwtOverrides } from './config.js'
export { jwt, type JwtOptions } from './jwt.js'
export type { JwtAlgorithm } from './assertion.js'
