/** What asks for checks of networks. */
package dev.convoke.dsl.verify;
