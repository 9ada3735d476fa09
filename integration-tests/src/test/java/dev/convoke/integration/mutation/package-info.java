/** Random mutations of valid networks: each is rejected with a message of ours, or trains. */
package dev.convoke.integration.mutation;
