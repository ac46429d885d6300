import { answersAreKeystonesOwn } from './answersAreKeystonesOwn'

answersAreKeystonesOwn(500)
