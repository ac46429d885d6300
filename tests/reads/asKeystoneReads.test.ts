import { answersAreKeystonesOwn } from './answersAreKeystonesOwn'

answersAreKeystonesOwn(20)
